"""The use cases: what the web and the command line ask for."""
