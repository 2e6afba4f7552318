SELECT batch FROM counting_alignment ORDER BY batch;
