-- SPDX-License-Identifier: GPL-3.0-or-later
-- Revenue of the period up to as-of + amount x probability of the deals open at as-of that are expected in the
-- period (on their expected close date, the overdue ones at as-of). A period that is over: its revenue. A deal
-- that was decided since has the probability and the expected day of its end, not of that day: where there is one,
-- there is no value.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT d."Created Date" AS created_on,
    d."Stage" NOT LIKE 'Closed %' AS still_open,
    d."Stage" = 'Closed Won' AS won,
    nullif(d."Close Date", '') AS closed_on,
    CAST(round(CAST(nullif(d."Amount", '') AS REAL) * 100) AS INTEGER) AS cents,
    CAST(d."Probability" AS REAL) / 100 AS probability,
    d."Expected Close Date" AS expected_on,
    d."Owner" AS owner,
    coalesce(u."Team", '') AS team,
    coalesce(u."Manager", '') AS manager,
    coalesce(nullif(u."Region", ''), a."Region", '') AS region,
    d."Account" AS account,
    coalesce(a."Segment", '') AS segment,
    coalesce(a."Industry", '') AS industry,
    coalesce(a."Country", '') AS country,
    d."Product" AS product,
    coalesce(p."Family", '') AS family,
    d."Source" AS source,
    d."Deal Type" AS deal_type,
    d."Currency" AS currency
  FROM deals d, cell
  LEFT JOIN users u ON u."Name" = d."Owner"
  LEFT JOIN accounts a ON a."Account Name" = d."Account"
  LEFT JOIN products p ON p."Product Name" = d."Product"
  WHERE (d."Created Date" < end_day AND (d."Stage" NOT LIKE 'Closed %' OR d."Close Date" >= end_day))
    OR (d."Stage" = 'Closed Won' AND d."Close Date" >= from_day AND d."Close Date" < end_day)
),
-- The whole has a row even where there is no deal.
slice AS (
  SELECT 'total' AS dimension, '' AS key, NULL AS created_on, NULL AS still_open, NULL AS won, NULL AS closed_on, NULL AS cents, NULL AS probability, NULL AS expected_on
  UNION ALL SELECT 'total', '', created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'owner', owner, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'team', team, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'manager', manager, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'region', region, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'account', account, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'segment', segment, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'industry', industry, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'country', country, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'product', product, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'family', family, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'source', source, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'deal_type', deal_type, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
  UNION ALL SELECT 'currency', currency, created_on, still_open, won, closed_on, cents, probability, expected_on FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
),
part AS (
  SELECT dimension, key, said, as_of >= date(to_day, '-1 day') AS over,
    total(cents) FILTER (WHERE won AND closed_on >= from_day AND closed_on < end_day) / 100 AS revenue,
    count(*) FILTER (WHERE NOT still_open AND created_on < end_day AND closed_on >= end_day) AS unknown,
    total(cents * probability) FILTER (WHERE still_open AND created_on < end_day
      AND max(expected_on, as_of) >= from_day AND max(expected_on, as_of) < to_day) / 100 AS expected
  FROM slice, known
  GROUP BY dimension, key
)
SELECT dimension, key, CASE
  WHEN NOT said THEN NULL
  WHEN over THEN revenue
  WHEN unknown = 0 THEN revenue + expected
END
FROM part;
