SELECT batch, content FROM counting_alignment ORDER BY batch;
