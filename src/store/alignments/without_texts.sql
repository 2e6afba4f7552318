SELECT batch, content FROM alignment WHERE source_text IS NULL;
