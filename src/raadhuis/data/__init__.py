"""The task catalogue and everyday words, as files; README.md tells what stands in them and where it comes from."""
