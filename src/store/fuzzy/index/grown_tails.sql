SELECT language FROM fuzzy_tail GROUP BY language HAVING count(*) >= ?1;
