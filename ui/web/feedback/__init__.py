"""What people think of answers: one click, a reason from a closed list, never the question."""

from ui.web.feedback.receipts import Facts, Receipts
from ui.web.feedback.routes import feedback_routes
from ui.web.feedback.votes import REASONS, Vote, Votes, text_is_kept

__all__ = ["REASONS", "Facts", "Receipts", "Vote", "Votes", "feedback_routes", "text_is_kept"]
