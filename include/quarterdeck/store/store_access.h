// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quarterdeck {

enum class StoreAccess { ReadOnly, ReadWrite, CreateIfMissing };

} // namespace quarterdeck
