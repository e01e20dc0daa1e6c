"""The pure heart of Raadhuis: no input or output, no clock, no framework. "Today" is always an argument."""
