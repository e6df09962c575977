"""What the fork server reads before it makes copies: the program, and what it works out once."""

from __future__ import annotations

import gc

import alembic.command  # noqa: F401 - each of these is read here, once
import pandas as pd  # noqa: F401
import pytest  # noqa: F401
import uvloop  # noqa: F401

import bot.commands.run
import bot.playground
import bot.service  # noqa: F401
from core.capabilities import discover
from core.nlu.understand import warm_up
from core.rendering.environment import template

discover()
warm_up()
template("id", "telegram", "greet")

# What stands in all copies is looked through in none of them, and stays shared.
gc.collect()
gc.freeze()
