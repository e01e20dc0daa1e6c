"""The web face of Raadhuis."""
