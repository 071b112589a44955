"""Run: ask every probe and keep what came back, apart from scoring it."""
