"""UI: people to the assistant, in the terminal and in the browser."""
