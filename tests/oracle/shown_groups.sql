-- SPDX-License-Identifier: GPL-3.0-or-later
-- No KPI: the groups that stand in every answer by owner or team, even at 0. Active reps (users of the role Rep who are
-- there on the period's last day or as-of, whichever is earlier) and their teams, in a cell that has begun by as-of and
-- does not end before the first deal.

WITH
cell AS (
  SELECT from_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
rep AS (
  SELECT "Name" AS owner, "Team" AS team
  FROM users, cell
  WHERE from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals)
    AND "Role" = 'Rep' AND "Started On" < end_day AND ("Ended On" = '' OR "Ended On" >= end_day)
)
SELECT 'owner', owner, 1 FROM rep
UNION
SELECT 'team', team, 1 FROM rep;
