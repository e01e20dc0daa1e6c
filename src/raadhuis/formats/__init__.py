"""Exact, reversible ways of writing a register down, one module each."""
