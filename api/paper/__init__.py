"""Papers: what people keep, print or send on, as PDF. Pure: from rows that were read to bytes, without a database."""
