SELECT name, snapshot FROM concept_before WHERE batch = ?1;
