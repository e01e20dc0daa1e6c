"""Where changes are kept: the only room that knows the database."""
