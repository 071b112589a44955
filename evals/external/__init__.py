"""Public sets with published figures: adapters that run the product on them. No set's data is kept here."""
