"""Train a table of `core/nlu/data`: which intent a message has, which general question it asks, or what of the answer before it.

    python -m benchmarks.understanding.train {intents,questions,follow_ups} [--draws 8] [--variants 2] [--seed 7]

It learns from `core/nlu/data/{intents,questions,follow_ups}/<label>.txt`. Features as in `core.nlu.features`; of
intents those of the message with its slots masked. A logistic regression is
fitted on the sentences and their variants; its temperature on lines held out together with all
that was made from them, so that confidence holds for wordings that were not seen. The mean of
several such trainings is kept, each with variants of its own.
"""

from __future__ import annotations

import argparse
import math
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from benchmarks.understanding.augment import variants
from benchmarks.understanding.messages import NOW, ZONE
from core.nlu.features import features
from core.nlu.intents import COMPARE, EVALUATE, OTHER, RATE
from core.nlu.intents import INTENTS as ALL_INTENTS
from core.nlu.model import FOLLOW_UPS, INTENTS, QUESTIONS
from core.nlu.questions.trade import NONE, signs_of
from core.nlu.slots import read_slots

DATA = Path("core/nlu/data")
CHOSEN = 10
_CHOICE = re.compile(r"\[([^][]*)\]")
FEWEST = 3
"""A feature must occur in so many messages."""

WORKERS = 3
SAMPLED = 10
"""Every tenth sentence tells how many more features the mean knows."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One table. table: its name, that of the folder and of the file. besides: the label of all sentences of
    other folders, by the stems that are taken from them. cautious: the label that is preferred a little."""

    table: str
    seen: Callable[[str], list[str]]
    cautious: str
    besides: tuple[str, ...] = ()

    def lines(self) -> Iterator[tuple[str, str, bool]]:
        """Yield (line, label, whether it is one of the others, of which one reading is enough) to learn from."""
        for line, stem in _lines(self.table):
            yield line, stem, False
        for line, stem in _lines(INTENTS):
            if stem in self.besides:
                yield line, self.cautious, True


def _lines(folder: str) -> Iterator[tuple[str, str]]:
    for path in sorted((DATA / folder).glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield line, path.stem.partition("__")[0]


def sentences(lesson: Lesson, rng: random.Random) -> list[tuple[str, str, int]]:
    """Return (text, label, line) of every training sentence, each once."""
    found: dict[tuple[str, str], int] = {}
    for number, (line, label, sparing) in enumerate(lesson.lines()):
        for sentence in expanded(line)[: 1 if sparing else None]:
            for chosen in chosen_from(sentence, rng, 1 if sparing else CHOSEN):
                found.setdefault((chosen, label), number)
    return [(text, label, number) for (text, label), number in found.items()]


def chosen_from(sentence: str, rng: random.Random, most: int) -> list[str]:
    """Return up to `most` readings of a sentence with choices: `[cari|butuh] [3|dua] orang`."""
    sizes = [len(group[1].split("|")) for group in _CHOICE.finditer(sentence)]
    count = min(math.prod(sizes), most)
    texts = [
        _CHOICE.sub(lambda group: rng.choice(group[1].split("|")), sentence) for _ in range(count)
    ]
    return [" ".join(text.split()) for text in texts] if sizes else [sentence]


def expanded(line: str) -> list[str]:
    """Return the sentences of a line: itself, or `a|b :: x|y` with each end and some beginning."""
    heads, pattern, tails = line.partition(" :: ")
    if not pattern:
        return [line]
    choices = heads.split("|")
    return [f"{choices[i % len(choices)]} {tail}" for i, tail in enumerate(tails.split("|"))]


def masked(text: str) -> list[str]:
    """Return the features of a message with its slots masked."""
    scan = read_slots(text, NOW, ZONE)
    return features(scan.masked(), scan.slots)


ALIKE: Final = {EVALUATE, COMPARE, RATE}
"""Intents some of whose sentences are follow-ups as well."""

LESSONS: Final = {
    lesson.table: lesson
    for lesson in (
        Lesson(INTENTS, masked, OTHER),
        Lesson(QUESTIONS, signs_of, NONE, besides=(*ALL_INTENTS, OTHER)),
        Lesson(FOLLOW_UPS, masked, NONE, besides=(*(set(ALL_INTENTS) - ALIKE), OTHER)),
    )
}
"""What is learnt. Sentences of intents, and what is none of them, ask no general question."""


def matrix(messages: list[list[str]], rows: dict[str, int]) -> csr_matrix:
    """Return messages × features, each row of length one."""
    indices, starts, values = [], [0], []
    for message in messages:
        known = [rows[f] for f in message if f in rows]
        indices += known
        values += [1 / np.sqrt(len(known))] * len(known) if known else []
        starts.append(len(indices))
    return csr_matrix((values, indices, starts), shape=(len(messages), len(rows)))


def fit(x: csr_matrix, y: np.ndarray, weight: np.ndarray, strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=400, tol=1e-3).fit(x, y, sample_weight=weight)


def temperature(scores: np.ndarray, truth: np.ndarray) -> float:
    """Return the temperature of least log loss."""

    def loss(t: float) -> float:
        s = scores / t
        s = s - s.max(axis=1, keepdims=True)
        logs = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        return -float(logs[np.arange(len(truth)), truth].mean())

    return float(minimize_scalar(loss, bounds=(0.2, 5.0), method="bounded").x)


@dataclass(frozen=True, slots=True)
class Table:
    """Weights per feature (row) and label (column), bias per label, and the temperature."""

    features: list[str]
    labels: list[str]
    weights: np.ndarray
    bias: np.ndarray
    heat: float


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("table", choices=LESSONS)
    parser.add_argument("--draws", type=int, default=8, help="trainings whose mean is kept")
    parser.add_argument("--variants", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--strength", type=float, default=10.0)
    parser.add_argument(
        "--caution", type=float, default=0.7, help="added to the score of `other`, or `none`"
    )
    parser.add_argument("--most", type=int, default=60_000)
    arguments = parser.parse_args()
    seeds = range(arguments.seed, arguments.seed + arguments.draws)
    with ProcessPoolExecutor(max_workers=min(arguments.draws, WORKERS)) as pool:
        tables = list(pool.map(partial(draw, arguments=arguments), seeds))
    lesson = LESSONS[arguments.table]
    save(lesson, mean(lesson, tables, sentences(lesson, random.Random(arguments.seed))))


def draw(seed: int, arguments: argparse.Namespace) -> Table:
    """Return the table of one training: its own readings of the choices, its own variants."""
    rng, lesson = random.Random(seed), LESSONS[arguments.table]
    base = sentences(lesson, rng)
    texts, labels, origin = [], [], []
    for text, label, line in base:
        for variant in variants(text, rng, arguments.variants):
            texts.append(variant)
            labels.append(label)
            origin.append(line)
    found = [lesson.seen(text) for text in texts]
    counts = Counter(f for message in found for f in message)
    chosen = sorted(f for f, n in counts.most_common(arguments.most) if n >= FEWEST)
    rows = {f: i for i, f in enumerate(chosen)}
    names = sorted(set(labels))
    y = np.array([names.index(label) for label in labels])
    x, origins = matrix(found, rows), np.array(origin)
    sizes = Counter(labels)
    weight = np.array([(len(texts) / len(names) / sizes[label]) ** 0.5 for label in labels])
    caution = arguments.caution * (np.array(names) == lesson.cautious)
    heat = calibrate(x, y, weight, origins, caution, arguments)
    final = fit(x, y, weight, arguments.strength)
    print(f"{len(base)} sentences, {len(texts)} with variants, {len(chosen)} features")
    return Table(chosen, names, final.coef_.T, final.intercept_ + caution, heat)


def mean(lesson: Lesson, tables: list[Table], messages: list[tuple[str, str, int]]) -> Table:
    """Return the mean of several tables, over every feature that one of them has.

    What falls to one draw's chance cancels out. As a message shows more features to the mean than
    to a single table, its scores are divided by a larger root: the temperature falls with it.
    """
    features = sorted({f for table in tables for f in table.features})
    rows = {f: i for i, f in enumerate(features)}
    weights = np.zeros((len(features), len(tables[0].labels)))
    for table in tables:
        weights[[rows[f] for f in table.features]] += table.weights / len(tables)
    known = [frozenset(table.features) for table in tables]
    shrinks = []
    for text, _, _ in messages[::SAMPLED]:
        found = [f for f in lesson.seen(text) if f in rows]
        own = [sum(f in names for f in found) for names in known]
        shrinks += [math.sqrt(n / len(found)) for n in own if found]
    heat = float(np.mean([table.heat for table in tables]) * np.mean(shrinks))
    bias = np.mean([table.bias for table in tables], axis=0)
    return Table(features, tables[0].labels, weights, bias, heat)


def calibrate(
    x: csr_matrix,
    y: np.ndarray,
    weight: np.ndarray,
    origins: np.ndarray,
    caution: np.ndarray,
    arguments: argparse.Namespace,
) -> float:
    """Return the temperature from held-out lines, each with all that was made from it."""
    firsts = np.unique(origins, return_index=True)[1]
    scores = np.zeros((x.shape[0], y.max() + 1))
    for train, test in GroupKFold(4).split(x, y, origins):
        scores[test] = fit(x[train], y[train], weight[train], arguments.strength).decision_function(
            x[test]
        )
    held, truth = scores[firsts] + caution, y[firsts]
    heat = temperature(held, truth)
    print(f"held-out accuracy {np.mean(held.argmax(axis=1) == truth):.4f}, temperature {heat:.3f}")
    return heat


def save(lesson: Lesson, table: Table) -> None:
    target = DATA / f"{lesson.table}.npz"
    scale = np.abs(table.weights).max(axis=1, keepdims=True) / 127 + 1e-12
    np.savez_compressed(
        target,
        features=np.frombuffer("\n".join(table.features).encode(), dtype=np.uint8),
        labels=np.frombuffer("\n".join(table.labels).encode(), dtype=np.uint8),
        weights=np.round(table.weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=table.bias.astype(np.float32),
        temperature=np.float32(table.heat),
    )
    print(f"{target}: {target.stat().st_size / 1e6:.2f} MB, temperature {table.heat:.3f}")


if __name__ == "__main__":
    main()
