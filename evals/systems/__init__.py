"""Systems: Homeward as it is, and as it would be with a part taken out, so that the evaluation is seen to notice."""
