-- Every council's assessments on time in the newest month that all have published, the highest first.
-- Councils with the same figure share a place. A council whose figure is not shown has none, and could stand above any other:
-- a place is therefore somewhere from "place" to "place_at_worst".
WITH figures AS (
  SELECT
    la_code,
    period,
    value,
    TRY_CAST(value AS DECIMAL(18, 4)) AS figure,
    MAX(period) OVER (PARTITION BY la_code) AS newest_of_council
  FROM observations
  WHERE indicator = 'assessments_on_time' AND COALESCE(breakdown, '') = ''
),
dated AS (
  SELECT la_code, period, value, figure, MIN(newest_of_council) OVER () AS newest FROM figures
),
counted AS (
  SELECT
    la_code,
    period,
    value,
    figure,
    RANK() OVER (ORDER BY figure DESC NULLS LAST) AS place,
    COUNT(*) OVER () AS councils,
    COUNT(figure) OVER () AS shown
  FROM dated
  WHERE period = newest
)
SELECT
  period,
  la_code,
  value,
  CASE WHEN figure IS NOT NULL THEN place END AS place,
  CASE WHEN figure IS NOT NULL THEN place + councils - shown END AS place_at_worst,
  councils
FROM counted
ORDER BY figure DESC NULLS LAST, la_code;
