"""What holds whatever comes: nonsense is refused, replay rebuilds, windows never overflow."""

from __future__ import annotations

import asyncio
import inspect
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.playground import Bot, FloodLimits, PlaygroundApp, acting, create_app
from bot.playground.arguments import Arguments, parse
from bot.playground.errors import Refused
from bot.playground.faults import Fault, Faults
from bot.playground.feeding import feed
from bot.playground.methods import METHODS
from bot.playground.people import ANDI, DIMAS, GROUP, SARI
from bot.playground.recorder import Recorder
from bot.playground.state import World
from bot.playground.updates import UpdateQueue
from tests.examples import examples
from tests.playground.conftest import TOKEN, Clock

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.sampled_from([SARI, GROUP])
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
NAMES = sorted(
    [
        "chat_id",
        "text",
        "caption",
        "parse_mode",
        "entities",
        "caption_entities",
        "reply_markup",
        "reply_parameters",
        "reply_to_message_id",
        "message_id",
        "message_ids",
        "inline_message_id",
        "media",
        "photo",
        "document",
        "file_id",
        "action",
        "commands",
        "scope",
        "language_code",
        "name",
        "description",
        "short_description",
        "menu_button",
        "user_id",
        "callback_query_id",
        "inline_query_id",
        "results",
        "next_offset",
        "url",
        "secret_token",
        "allowed_updates",
        "max_connections",
        "show_alert",
        "cache_time",
    ]
)
ARGUMENTS = st.dictionaries(st.sampled_from(NAMES), JSON, max_size=5)
EIGHTHS = st.integers(0, 24).map(lambda eighths: eighths / 8)
"""Seconds that a float holds exactly, so that the edge of a window is one."""
PEOPLE = st.sampled_from([SARI, ANDI, DIMAS])
WAITING = {"getUpdates"}


def outcome(world: World, method: str, arguments: dict[str, Any]) -> Any:
    """Return a method's result, or its refusal."""
    try:
        return METHODS[method.lower()][1](world, Arguments(arguments))
    except Refused as refused:
        return refused


@given(st.sampled_from(sorted({name for name, _ in METHODS.values()} - WAITING)), ARGUMENTS)
@examples(60)
def test_nonsense_is_answered_or_refused_never_an_accident(
    method: str, arguments: dict[str, Any]
) -> None:
    world = create_app(TOKEN).world
    world.private_chat(world.people[SARI])
    acting.say(world, SARI, SARI, "halo")
    result = outcome(world, method, {"chat_id": SARI, **arguments})
    assert not inspect.isawaitable(result)
    if isinstance(result, Refused):
        assert result.code in {400, 403, 413}
        assert result.description.startswith(("Bad Request: ", "Forbidden: ", "Request Entity"))


KEYS = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}, {"text": "c", "url": "a.id"}]]}
ENTITY = {"type": "bold", "offset": 0, "length": 1}
CARD = {
    "type": "article",
    "id": "1",
    "title": "t",
    "description": "d",
    "input_message_content": {"message_text": "m", "parse_mode": "HTML"},
    "reply_markup": KEYS,
}
REPLY = {"message_id": 1, "allow_sending_without_reply": True}
SOUND: list[tuple[str, dict[str, Any]]] = [
    ("sendMessage", {"text": " ab ", "entities": [ENTITY], "reply_parameters": REPLY}),
    ("sendMessage", {"text": "<b>a</b>", "parse_mode": "HTML", "reply_markup": KEYS}),
    ("sendMediaGroup", {"media": [{"type": "photo", "media": "x", "caption": "c"}] * 2}),
    ("editMessageMedia", {"message_id": 2, "media": {"type": "document", "media": "x"}}),
    ("editMessageText", {"message_id": 2, "text": "baru", "reply_markup": KEYS}),
    ("editMessageReplyMarkup", {"message_id": 2, "reply_markup": KEYS}),
    ("deleteMessages", {"message_ids": [1, 2]}),
    ("answerInlineQuery", {"inline_query_id": "1", "results": [CARD], "next_offset": "1"}),
    ("setMyCommands", {"commands": [{"command": "a", "description": "b"}], "scope": {}}),
    ("setChatMenuButton", {"menu_button": {"type": "commands"}}),
    ("setWebhook", {"url": "", "allowed_updates": ["message"], "max_connections": 5}),
]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the paths to everything within a value."""
    inner: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [path, *(place for key, item in inner for place in places(item, (*path, key)))]


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """Return the value with something else at one place."""
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], new)
    return copy


@given(st.sampled_from(SOUND), st.data())
@examples(60)
def test_one_wrong_thing_in_a_sound_call_is_no_accident(
    call: tuple[str, dict[str, Any]], data: st.DataObject
) -> None:
    method, arguments = call
    path = data.draw(st.sampled_from(places(arguments)[1:]))
    broken = replaced(arguments, path, data.draw(JSON))
    world = create_app(TOKEN).world
    acting.say(world, SARI, SARI, "halo")
    outcome(world, "sendMessage", {"chat_id": SARI, "text": "balasan"})
    result = outcome(world, method, {"chat_id": SARI, **broken})
    assert not isinstance(result, Refused) or result.code == 400


@given(
    st.binary(max_size=80) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "ignore")),
    st.sampled_from(
        ["application/json", "multipart/form-data; boundary=b", "multipart/form-data", "", "x/y"]
    ),
)
def test_any_body_is_read_or_refused(body: bytes, content_type: str) -> None:
    try:
        arguments = parse(body, content_type)
    except Refused:
        arguments = Arguments()
    assert all(isinstance(name, str) for name in arguments)


@given(st.lists(st.tuples(st.sampled_from([1, 2, -3, -4]), EIGHTHS), max_size=150))
@settings(deadline=None)
def test_flood_limits_never_let_too_much_through(steps: list[tuple[int, float]]) -> None:
    clock = Clock(0)
    limits = FloodLimits(clock)
    sent: list[tuple[int, float]] = []
    for chat, pause in steps:
        clock.pass_by(pause)
        if limits.admit(chat) == 0:
            sent.append((chat, clock.now))
    for chat, moment in sent:
        window = [(c, t) for c, t in sent if moment - 1 < t <= moment]
        assert len(window) <= 30
        assert sum(c == chat for c, _ in window) <= 1
        minute = [c for c, t in sent if moment - 60 < t <= moment and c == chat]
        assert chat > 0 or len(minute) <= 20
    assert limits.violations == len(steps) - len(sent)


@given(st.integers(0, 5), st.integers(1, 5), st.integers(0, 20))
def test_a_fault_strikes_after_skip_calls_for_times_calls(skip: int, times: int, n: int) -> None:
    faults = Faults([Fault("error", skip=skip, times=times)])
    struck = [faults.take("getMe", None) is not None for _ in range(n)]
    assert struck == [skip <= index < skip + times for index in range(n)]


@given(st.lists(st.tuples(st.sampled_from([5, 6, -7]), st.text("ab/@ ", max_size=5)), max_size=40))
def test_feeding_numbers_updates_and_messages_in_order(items: list[tuple[int, str]]) -> None:
    world = create_app(TOKEN).world
    recorder = Recorder()
    ids = feed(world, recorder, [{"chat_id": chat, "text": text} for chat, text in items])
    assert ids == list(range(ids[0], ids[0] + len(ids))) if ids else not items
    numbers = defaultdict(list)
    for update in world.queue.pending.values():
        numbers[update["message"]["chat"]["id"]].append(update["message"]["message_id"])
    assert all(found == list(range(1, len(found) + 1)) for found in numbers.values())
    assert [update_id for update_id, _ in recorder.fed] == ids


class QueueMachine(RuleBasedStateMachine):
    """The queue against the simplest model of what Telegram promises."""

    @initialize()
    def begin(self) -> None:
        self.queue = UpdateQueue(10)
        self.model: list[int] = []
        self.next_id = 10

    @rule()
    def put(self) -> None:
        self.queue.put({"update_id": self.next_id})
        self.model.append(self.next_id)
        self.next_id += 1

    @rule(offset=st.integers(-5, 30), limit=st.integers(1, 5))
    def poll(self, offset: int, limit: int) -> None:
        expected_offset = offset
        if offset < 0:
            expected_offset = self.model[offset:][0] if self.model else 0
        assert self.queue.resolve(offset) == expected_offset
        self.queue.confirm(expected_offset)
        self.model = [number for number in self.model if number >= expected_offset]
        updates = asyncio.run(self.queue.poll(limit, 0))
        assert [update["update_id"] for update in updates] == self.model[:limit]

    @rule(data=st.data())
    def deliver(self, data: st.DataObject) -> None:
        if self.model:
            taken = data.draw(st.sampled_from(self.model))
            self.queue.pending.pop(taken)
            self.model.remove(taken)

    @invariant()
    def nothing_is_lost_or_invented(self) -> None:
        assert list(self.queue.pending) == self.model
        assert self.queue.last_id == self.next_id - 1


class JournalMachine(RuleBasedStateMachine):
    """Whatever people and the bot do, and whenever it is killed, it opens as it was."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "journal"
        self.apps: list[PlaygroundApp] = []
        self.restart()

    @rule()
    def restart(self) -> None:
        self.apps.append(create_app(TOKEN, bot=Bot(42), journal=self.path, clock=Clock()))
        if len(self.apps) > 1:
            self.same(self.apps[-2].world, self.world)

    @property
    def world(self) -> World:
        return self.apps[-1].world

    @staticmethod
    def same(before: World, after: World) -> None:
        assert after.people == before.people
        assert {key: chat.info for key, chat in after.chats.items()} == {
            key: chat.info for key, chat in before.chats.items()
        }
        for key, chat in before.chats.items():
            assert after.chats[key].messages == chat.messages
            assert after.chats[key].members == chat.members
            assert after.chats[key].last_id == chat.last_id
        assert list(after.queue.pending.items()) == list(before.queue.pending.items())
        assert after.queue.last_id == before.queue.last_id
        assert after.settings == before.settings

    @rule(person=PEOPLE, group=st.booleans(), text=st.text("abc @/", min_size=1, max_size=12))
    def say(self, person: int, group: bool, text: str) -> None:
        if text.strip():
            acting.say(self.world, person, GROUP if group else person, text)

    @rule(person=PEOPLE, number=st.integers(1, 5))
    def edit(self, person: int, number: int) -> None:
        chat = self.world.chats.get(person)
        message = chat.messages.get(number) if chat else None
        if message and message["from"]["id"] == person:
            acting.edit(self.world, person, person, number, "diubah")

    @rule(
        method=st.sampled_from(["sendMessage", "editMessageText", "deleteMessage", "leaveChat"]),
        chat=st.sampled_from([SARI, ANDI, GROUP]),
        number=st.integers(1, 5),
        text=st.text("ab<>&", max_size=6),
    )
    def call(self, method: str, chat: int, number: int, text: str) -> None:
        arguments = {"chat_id": chat, "message_id": number, "text": text, "parse_mode": "HTML"}
        outcome(self.world, method, arguments)

    @rule(status=st.sampled_from(["member", "kicked", "administrator"]))
    def membership(self, status: str) -> None:
        acting.membership(self.world, DIMAS, GROUP, status)

    @rule(count=st.integers(0, 3))
    def confirm(self, count: int) -> None:
        waiting = list(self.world.queue.pending)
        if waiting:
            self.world.emit("confirmed", {"below": waiting[min(count, len(waiting) - 1)]})

    def teardown(self) -> None:
        for app in getattr(self, "apps", []):
            if app.journal:
                app.journal.close()
        if hasattr(self, "folder"):
            self.folder.cleanup()


TestQueue = QueueMachine.TestCase
TestQueue.settings = examples(25, stateful_step_count=25)
TestJournal = JournalMachine.TestCase
TestJournal.settings = settings(
    max_examples=40,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
