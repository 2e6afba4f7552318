SELECT coalesce(max(id), 0) AS last, count(undone) AS undone FROM batch;
