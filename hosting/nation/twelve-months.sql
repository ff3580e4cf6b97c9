-- In which councils more assessments are on time than twelve months before, the largest rise first.
-- Months have numbers, so that one which was withdrawn is not passed over.
WITH figures AS (
  SELECT
    la_code,
    12 * CAST(SUBSTR(period, 1, 4) AS INT) + CAST(SUBSTR(period, 6, 2) AS INT) AS month,
    value,
    TRY_CAST(value AS DECIMAL(18, 4)) AS figure
  FROM observations
  WHERE indicator = 'assessments_on_time' AND COALESCE(breakdown, '') = ''
),
of_council AS (
  SELECT la_code, month, value, figure, MAX(month) OVER (PARTITION BY la_code) AS newest_of_council FROM figures
),
dated AS (
  SELECT la_code, month, value, figure, MIN(newest_of_council) OVER () AS newest FROM of_council
),
compared AS (
  SELECT
    la_code,
    MAX(CASE WHEN month = newest - 12 THEN value END) AS value_before,
    MAX(CASE WHEN month = newest THEN value END) AS value_now,
    MAX(CASE WHEN month = newest THEN figure END) - MAX(CASE WHEN month = newest - 12 THEN figure END) AS change
  FROM dated
  GROUP BY la_code
)
SELECT
  la_code,
  value_before,
  value_now,
  change,
  CASE WHEN change > 0 THEN 'up' WHEN change < 0 THEN 'down' WHEN change = 0 THEN 'the same' ELSE 'not known' END AS moved
FROM compared
ORDER BY change DESC NULLS LAST, la_code;
