"""What a report of a campaign says: the slots and the view of `campaign_report`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from core.analytics.campaign.balance import Balance, ByMargin, Even
from core.analytics.campaign.digest import Need
from core.analytics.campaign.history import Record, records
from core.analytics.campaign.ranking import Ranking, Roll
from core.analytics.campaign.result import Campaign, Result, Row
from core.analytics.campaign.trail import Line, Note, Path
from core.capabilities.base import Choice
from core.messages import Payload
from core.nlu.intents import REPORT


@dataclass(frozen=True, slots=True)
class CampaignReportSlots:
    """campaign: its id; without it the one that the words name, else the newest.

    format: `pdf` or `xlsx` for a file. view: `records` for creators over all campaigns, else one of
    those that `core.nlu.campaigns.questions.inquiry` and `core.nlu.campaigns.questions.returns` know; handles: whom it is of. budget_idr: what
    one piece sold for, in answer to the question for it, price_idr where the words say it. unit_idr: what one piece costs, margin_idr: what is
    earned with one. pieces: how many are supposed to be sold.
    metric: of `rank`, in what somebody leads, `least`: comes last; of `roll`, `agreed`, `open` or `all`; of `one` and
    `unpaid`, the money that is asked about. language: of the report, where it is not the chat's.
    """

    campaign: int | None = None
    format: str = ""
    view: str = ""
    handles: tuple[str, ...] = ()
    budget_idr: int | None = None
    unit_idr: int | None = None
    margin_idr: int | None = None
    price_idr: int | None = None
    pieces: int | None = None
    metric: str = ""
    least: bool = False
    language: str = field(default="", metadata={"valid": ("", "id", "en").__contains__})


@dataclass(frozen=True, slots=True)
class CampaignReportView:
    """result: the campaign in figures. records: every creator of the workspace over time.

    made_on: the day of the report. For questions: needs, what is open over all campaigns, or what
    of it was `asked` for; others, to whom nothing is known to be owed: nothing is agreed, the fee is not
    known, or (where it is of them) all is paid; nobody, that no one takes part in a campaign that runs; owed_idr, what
    is owed in all, posted or not; posted, who has; purses,
    campaigns with a budget or costs; paths, how far one creator (`handle`) came in each campaign;
    notes, what was noted last, or `since` a day, names of who did (by id), and who speaks; balance, whether it paid;
    even, from how many pieces on it does; ranking, who leads; roll, who takes part; paid, whoever was paid anything (None: not asked).
    fictional: handles that are the demo's. lacking: the kind of file that was asked for and is not made.
    held: the notes that wait for a campaign to begin. margin: what was earned by what one piece earns, without a price.
    """

    result: Result | None = None
    records: tuple[Record, ...] = ()
    made_on: date | None = None
    needs: tuple[Need, ...] = ()
    others: tuple[Row, ...] = ()
    paid_up: bool = False
    owed_idr: int | None = None
    nobody: bool = False
    posted: tuple[str, ...] = ()
    purses: tuple[Result, ...] = ()
    paths: tuple[Path, ...] = ()
    handle: str = ""
    asked: str = ""
    notes: tuple[Note, ...] = ()
    since: date | None = None
    speaker: int = 0
    names: Mapping[int, str] = field(default_factory=dict)
    balance: Balance | None = None
    even: Even | None = None
    margin: ByMargin | None = None
    ranking: Ranking | None = None
    roll: Roll | None = None
    paid: tuple[Row, ...] | None = None
    fictional: tuple[str, ...] = ()
    lacking: str = ""
    held: tuple[Line, ...] = ()


def view_of(
    results: tuple[Result, ...],
    campaign: Campaign,
    today: date,
    ratings: Mapping[str, float] | None = None,
) -> CampaignReportView:
    """Return everything that the report's three forms say."""
    found = next(r for r in results if r.campaign.id == campaign.id)
    return CampaignReportView(found, records(results, ratings), today)


def other(campaign: Campaign) -> Choice:
    return Choice(
        "other",
        Payload(REPORT, {"campaign": campaign.id}),
        args={"name": campaign.name, "made_at": campaign.made_at},
    )


def back(campaign: Campaign) -> Choice:
    return Choice("back", Payload(REPORT, {"campaign": campaign.id}))
