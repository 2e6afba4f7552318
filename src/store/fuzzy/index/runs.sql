SELECT run, sum(size) AS size, sum(live) AS live FROM fuzzy_block WHERE language = ?1 GROUP BY run ORDER BY live, run;
