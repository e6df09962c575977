"""What migrations got after databases had passed them: a column of 0002, the numbering of 0001."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

TOLD = """UPDATE subscription SET told = COALESCE((SELECT max(entry.id) FROM entry
    WHERE entry.workspace_id = subscription.workspace_id AND entry.at <= subscription.since), 0)"""
"""The last note that a summary knew was told by its time before."""

REFERS = {"subscription": "delivery", "outbox": "outbox_file", "inbox": None}
"""What refers to a table, and goes with it when it is made anew."""


def upgrade() -> None:
    """Apply, where it is missing."""
    connection = op.get_bind()
    on_sqlite = connection.dialect.name == "sqlite"
    if "told" not in {c["name"] for c in sa.inspect(connection).get_columns("subscription")}:
        told = sa.Column("told", KEY, nullable=False, server_default=sa.text("0"))
        op.add_column("subscription", told)
        op.execute(TOLD)
        if on_sqlite:
            _made_anew("subscription", told.name)
        else:
            op.alter_column("subscription", told.name, server_default=None)
    for table in ("inbox", "outbox"):
        if on_sqlite and "AUTOINCREMENT" not in _written("table", table)[0].upper():
            _made_anew(table)


def _made_anew(name: str, without_default: str | None = None) -> None:
    """Make a table of SQLite anew so that ids are never used twice; all that is its own stays."""
    triggers, child = _written("trigger", name), REFERS[name]
    if child is not None:
        op.execute(f"CREATE TEMP TABLE kept AS SELECT * FROM {child}")  # noqa: S608
    with op.batch_alter_table(
        name, recreate="always", table_kwargs={"sqlite_autoincrement": True}
    ) as table:
        if without_default is not None:
            table.alter_column(without_default, server_default=None)
    if child is not None:
        op.execute(f"INSERT OR IGNORE INTO {child} SELECT * FROM kept")  # noqa: S608
        op.execute("DROP TABLE kept")
    for trigger in triggers:
        op.execute(trigger)


def _written(kind: str, table: str) -> list[str]:
    query = sa.text("SELECT sql FROM sqlite_master WHERE type = :kind AND tbl_name = :table")
    return list(op.get_bind().execute(query, {"kind": kind, "table": table}).scalars())
