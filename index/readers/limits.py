"""How much a file may ask for before it is refused."""

MEGABYTE = 1 << 20

MOST_BYTES = 25 * MEGABYTE
MOST_PAGES = 500
MOST_CHARACTERS = 5_000_000
MOST_BLOCKS = 200_000

MOST_BYTES_AT_HOME = 64 * 1024
"""A Markdown or text file up to this size is read in our own process: see `tests/index/readers/test_at_home.py`."""

MOST_ENTRIES = 2_000
"""Entries of a zip file; a Word document of 300 pages with pictures has some 200."""
MOST_UNPACKED = 200 * MEGABYTE
MOST_UNPACKED_ENTRY = 50 * MEGABYTE
MOST_SHRUNK = 100
"""How many times its packed size an entry may unpack to. Word's own XML shrinks 10 to 30 times."""
SMALL_ENTRY = MEGABYTE
"""An entry that unpacks to less than this may shrink as much as it likes."""
