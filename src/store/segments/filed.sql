SELECT text, normal_hash, normal_length FROM segment;
