"""Alembic's entry: runs the migrations in the transaction that `core.storage.engine.migrate` opened."""

from alembic import context

from core.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()
