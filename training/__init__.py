"""Trains the joint reader of conflict news and exports it for the TypeScript runtime. `python -m training --help`."""
