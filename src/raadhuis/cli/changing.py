"""Recording: a file, a change, a withdrawal, and what has to be forgotten."""
