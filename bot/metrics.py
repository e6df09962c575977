"""What an operator watches, in Prometheus's terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

if TYPE_CHECKING:
    from core.storage.overview import Overview


class Metrics:
    """The counters of one process, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        r = self.registry
        self.received = Counter("gandeng_updates_received", "Updates saved", registry=r)
        self.done = Counter("gandeng_turns_done", "Updates worked on", registry=r)
        self.retried = Counter("gandeng_turns_retried", "Tries that failed", registry=r)
        self.quarantined = Counter("gandeng_turns_quarantined", "Updates set aside", registry=r)
        self.sent = Counter("gandeng_messages_sent", "Messages Telegram took", registry=r)
        self.buried = Counter("gandeng_messages_buried", "Messages given up", registry=r)
        self.floods = Counter("gandeng_floods", "429 answers obeyed", registry=r)
        self.turn_seconds = Histogram(
            "gandeng_turn_seconds",
            "From saved to decided",
            registry=r,
            buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
        )
        self.waiting = Gauge("gandeng_inbox_waiting", "Updates in memory's queues", registry=r)
        self.oldest_seconds = Gauge("gandeng_inbox_oldest_seconds", "Age of the oldest", registry=r)
        self.letters_oldest = Gauge(
            "gandeng_outbox_oldest_seconds", "Age of the oldest letter", registry=r
        )
        self.quarantine = Gauge(
            "gandeng_updates_in_quarantine", "Updates for a person to look at", registry=r
        )
        self.overdue = Gauge(
            "gandeng_summaries_overdue", "Summaries that should have been sent", registry=r
        )
        self.summaries_failed = Counter(
            "gandeng_summaries_failed", "Summaries that could not be written", registry=r
        )
        self.chores_failed = Counter(
            "gandeng_chores_failed", "Housekeeping that failed", ["chore"], registry=r
        )
        self.tasks_failed = Counter(
            "gandeng_tasks_failed",
            "Parts of a replica that had to begin again",
            ["task"],
            registry=r,
        )
        self.slices = Gauge("gandeng_slices_held", "Slices of chats that are ours", registry=r)
        self.replicas = Gauge("gandeng_replicas_alive", "Replicas, this one included", registry=r)

    def show(self, found: Overview) -> None:
        """Set what is counted in the database, where all replicas see the same."""
        self.oldest_seconds.set(found.inbox.oldest_seconds)
        self.letters_oldest.set(found.outbox.oldest_seconds)
        self.quarantine.set(found.inbox.dead)
        self.overdue.set(found.overdue)

    def render(self) -> bytes:
        """Return the text that Prometheus scrapes."""
        return generate_latest(self.registry)
