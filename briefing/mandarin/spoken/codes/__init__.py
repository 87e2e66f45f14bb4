"""Numbers and letters that name something: telephones, documents, trains, addresses."""
