// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/start_request.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quarterdeck {

namespace {

QString storeKey() { return QStringLiteral("store"); }
QString roleKey() { return QStringLiteral("role"); }
QString viewerKey() { return QStringLiteral("viewer"); }
QString filesKey() { return QStringLiteral("files"); }
QString tokenKey() { return QStringLiteral("activation_token"); }

} // namespace

QByteArray StartRequest::toJson() const
{
    const QJsonObject object{{storeKey(), store}, {roleKey(), role}, {viewerKey(), viewer},
        {filesKey(), QJsonArray::fromStringList(files)}, {tokenKey(), activationToken}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<StartRequest> StartRequest::fromJson(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    StartRequest request{object.value(storeKey()).toString(), object.value(roleKey()).toString(),
        object.value(viewerKey()).toString(), {}, object.value(tokenKey()).toString()};
    for (const QJsonValue& file : object.value(filesKey()).toArray())
        request.files << file.toString();
    return request;
}

} // namespace quarterdeck
