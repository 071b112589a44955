"""The route of a vote: a page without JavaScript, of which a script takes the part it needs."""

from urllib.parse import parse_qs

from anyio import to_thread
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from ui.web.asked import mode_of
from ui.web.feedback.votes import REASONS, Vote, Votes
from ui.web.render.element import Html, element, join
from ui.web.render.feedback import said_thanks, why
from ui.web.shell import NAME, Shell
from ui.web.words import Words


def feedback_routes(votes: Votes, shell: Shell, words: Words) -> APIRouter:
    """`POST /feedback` with `receipt`, `useful` and, in a second step, `reason` and perhaps `text`."""
    router = APIRouter()

    @router.post("/feedback", response_class=HTMLResponse)
    async def feedback(request: Request) -> HTMLResponse:
        """Thanks, or the reasons to choose from; status 410 when the answer is too old."""
        sent = parse_qs((await request.body()).decode("utf-8", "replace"))
        fields = {name: values[-1].strip() for name, values in sent.items()}
        vote = Vote(
            fields.get("receipt", ""), fields.get("useful") == "yes", fields.get("reason", ""), fields.get("text", "")
        )
        facts = votes.receipts.facts(vote.receipt)
        kept = await to_thread.run_sync(votes.cast, vote)
        page = shell.page(
            _page(_reply(vote, words, votes, kept=kept)), mode_of(facts.mode if facts else None), title=_title(words)
        )
        return HTMLResponse(page, 200 if kept else 410)

    return router


def _reply(vote: Vote, words: Words, votes: Votes, *, kept: bool) -> Html:
    if not kept:
        return said_thanks(words.said("feedback_late"))
    if vote.useful or vote.reason or vote.text:
        return said_thanks(words.said("feedback"))
    return why(vote.receipt, words, REASONS, with_text=votes.keeps_text)


def _title(words: Words) -> str:
    return f"{words.label('feedback')} - {NAME}"


def _page(part: Html) -> Html:
    back = element("p", element("a", "Ask another question", href="/"))
    return join([element("div", part, class_="turn"), back])
