"""What is heard as a recommendation among members of a community who speak of no campaign."""

from __future__ import annotations

from collections.abc import Mapping

from core.analytics.content.tricks import trick
from core.dialogue.state import State
from core.messages import SlotValue
from core.nlu.asides import asks
from core.nlu.community.asking import asks_best, asks_members
from core.nlu.community.beyond import asks_whom_to_avoid
from core.nlu.community.canvassing import asks_poll, casts_vote
from core.nlu.community.recommendation import LONGEST, rating_in, words_in
from core.nlu.community.talk import agrees_with, goes_on_about, tells_opinion
from core.nlu.community.votes import (
    agrees_no_more,
    asks_opinions,
    asks_why_so_rated,
    changes_rating,
    new_rating,
    puts_mark,
    takes_back,
    takes_out,
    worded_rating,
)
from core.nlu.intents import LOG, OTHER, RECOMMEND, RECOMMENDATIONS, THANKS
from core.nlu.understanding import Understanding

TELLING = frozenset({OTHER, RECOMMEND, RECOMMENDATIONS, LOG, THANKS})
"""What the words of praise or blame may be taken for."""

MOST_WORDS = 6
"""Words of a message that does no more than change somebody's mark: `eh @x jadi 4 aja`."""

SAID = ("category", "city", "platform")


def heard_among(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the slots of a member's agreement or opinion, None where a message is neither."""
    text, known = said.text, said.everything()
    answered = state.about(RECOMMEND) or {}
    if "who" in answered and state.question is None and (stars := worded_rating(text)):
        return {**answered, "rating": stars}  # whoever was asked: `run` tells them from others
    question = state.question
    if question is not None and (question.intent, question.slot) == (RECOMMEND, "handles"):
        question = None  # of whom: another opinion is none of its answers
    asked = question.slots if question is not None and question.intent == RECOMMEND else {}
    waited = question is not None or not {"yes", "sure"}.isdisjoint(state.offers)
    spoken = asked.get("handles") or (None if waited else answered.get("handles"))
    handles = known.get("handles") or spoken
    if agreed := _agreement(text, known, answered, handles, waited=waited):
        return agreed
    if (changed := _changed_mark(said, state, handles)) is not None:
        return changed
    if asked and "handles" not in known:
        return heard_answer(said, state)
    points = goes_on_about(text)
    named = "handles" in known or points or not {"agree", "who"}.isdisjoint(answered)
    after_others = handles is None and not waited and points
    told_of = (handles and named) or after_others
    if not (told_of and tells_opinion(text)) or takes_back(text) or asks_opinions(text):
        return None
    rating = known.get("rating") or rating_in(text)
    told = {slot: known[slot] for slot in SAID if slot in known}
    whom = {"handles": handles} if handles else {}
    return {**whom, **told, **({"rating": rating} if rating else {})}


def _changed_mark(
    said: Understanding, state: State, handles: SlotValue | None
) -> dict[str, SlotValue] | None:
    """Return a mark that somebody changes, of whom they name or rated last: `eh @x jadi 4 aja`, `ok then put it as
    1 star`; None for other messages."""
    text, known = said.text, said.everything()
    if state.question is not None or "budget_idr" in known or asks(text) or "?" in text:
        return None
    alone = "handles" in known and len(text.split()) <= MOST_WORDS
    mark = new_rating(text) if alone or changes_rating(text) else None
    rated = state.about(RECOMMEND) is not None
    if mark is None and rated and puts_mark(text):
        mark = known.get("rating") or rating_in(text)  # type: ignore[assignment]
    whom = handles or ((state.focus,) if rated and state.focus else None)
    return {"handles": whom, "rating": mark} if mark and whom else None


def _agreement(
    text: str,
    known: Mapping[str, SlotValue],
    answered: Mapping[str, SlotValue],
    handles: SlotValue | None,
    *,
    waited: bool,
) -> dict[str, SlotValue] | None:
    """Return the slots of an agreement, of its end, or of the end of what was said; None for others.

    answered: the recommendation that the message answers. waited: another matter waits for a yes."""
    if handles and agrees_no_more(text):
        return {"handles": handles, "agreeing": True, "gone": True}
    if "handles" in known and takes_out(text):
        return {"handles": known["handles"], "gone": True}
    if not agrees_with(text) or "budget_idr" in known or (waited and not handles):
        return None
    named = {"handles": handles} if handles else {}
    same = "agree" in answered and handles in (None, answered.get("handles"))
    return {**named, "agreeing": True, **({"agree": answered["agree"]} if same else {})}


def heard_answer(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the slots that answer the question for a rating or for its grounds, None for other messages:
    what was paid and never came is no note of a campaign then."""
    question, named, text = state.question, said.everything(), said.text
    if question is None or question.intent != RECOMMEND or question.slot not in {"rating", "words"}:
        return None
    rates = question.slot == "rating"
    spoken = worded_rating(text) if rates and "rating" not in named else None
    if spoken:
        return {**question.slots, "rating": spoken}
    meant = TELLING if rates else TELLING - {RECOMMENDATIONS}
    tells = said.intent in meant or tells_opinion(text)
    tells = tells and not asks(text) and "handles" not in named and not trick(text)
    marked = rates and ("rating" in named or rating_in(text))
    if not tells or marked or not words_in(text):
        return None
    before = question.slots.get("words")
    words = f"{before}, {text}" if before else text
    return {**question.slots, "words": words[:LONGEST]}


def asked_among(said: Understanding, state: State) -> dict[str, SlotValue] | None:
    """Return the slots of the question whom members know or would avoid, or why somebody's score is what it
    is; None where a list just shown is meant, or another matter."""
    text, known = said.text, said.everything()
    shown = state.shown
    of_list = shown is not None and shown.intent != RECOMMENDATIONS and len(shown.items) > 1
    if of_list and "handles" not in known:
        return None
    if "handles" in known and asks_why_so_rated(text):
        return {"handles": known["handles"]}
    polls = asks_poll(text) or (casts_vote(text) and not of_list)
    if polls or asks_whom_to_avoid(text):
        return {"beyond": "poll" if polls else "avoid", "handles": known.get("handles", ())}
    named = {slot: known[slot] for slot in SAID if slot in known}
    before = state.about(RECOMMENDATIONS)
    if before is not None and named and said.elliptical and "handles" not in known:
        kept = {slot: before[slot] for slot in SAID if slot in before}
        return None if "budget_idr" in known else {**kept, **named}
    if "budget_idr" in known or not (asks_members(text) or asks_best(text)):
        return None
    return named | ({"count": known["count"]} if "count" in known else {})
