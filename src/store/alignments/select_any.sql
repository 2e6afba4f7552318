SELECT batch, content FROM alignment WHERE batch = ?1;
