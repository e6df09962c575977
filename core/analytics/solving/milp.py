"""A thin door to HiGHS: linear and mixed-integer programs as numpy arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.analytics.frames.grouping import Floats


@dataclass(frozen=True, slots=True)
class Program:
    """Maximise gain · x with low <= matrix · x <= high and every x between 0 and 1.

    gain: n. matrix: m x n. low, high: m. whole: all x are 0 or 1 (True), none need be (False), or
    those marked 1 in an array of n.
    """

    gain: Floats
    matrix: Floats
    low: Floats
    high: Floats
    whole: bool | Floats = True

    @property
    def marked(self) -> Floats:
        """Return 1 for each x that must be whole."""
        return np.ones(len(self.gain)) * self.whole

    def only(self, columns: npt.NDArray[np.int64]) -> Program:
        """Return the program in which all other columns are 0."""
        return Program(self.gain[columns], self.matrix[:, columns], self.low, self.high)


@dataclass(frozen=True, slots=True)
class Solved:
    """What HiGHS found.

    values: x, or None if there is none (or none was found in time). objective: what it gains.
    bound: no x gains more, proved. duals: price of each row, for programs that are not whole.
    """

    values: Floats | None
    objective: float
    bound: float
    duals: Floats


def solve(program: Program, seconds: float = 10.0) -> Solved:
    """Solve a program on one thread, the same way every time.

    The limit is a wish: HiGHS may overrun it (engines.md), so long solves belong in a process
    that can be ended.
    """
    import highspy

    if not len(program.gain):
        return _nothing(program)
    highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.silent()
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("random_seed", 0)
    highs.setOptionValue("time_limit", seconds)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 1e-9)
    highs.setOptionValue("mip_feasibility_tolerance", 1e-9)
    highs.passModel(_model(program))
    highs.run()
    return _read(highs, program)


def _nothing(program: Program) -> Solved:
    """Return the answer of a program without columns, which HiGHS calls empty, not solved."""
    fits = bool(((program.low <= 0) & (program.high >= 0)).all())
    value = 0.0 if fits else -np.inf
    return Solved(np.zeros(0) if fits else None, value, value, np.zeros(len(program.low)))


def _model(program: Program) -> Any:
    import highspy

    rows, columns = program.matrix.shape
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = columns, rows
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.col_cost_ = program.gain
    lp.col_lower_, lp.col_upper_ = np.zeros(columns), np.ones(columns)
    lp.row_lower_, lp.row_upper_ = program.low, program.high
    filled = program.matrix != 0
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.concatenate(([0], np.cumsum(filled.sum(axis=1)))).astype(np.int32)
    lp.a_matrix_.index_ = np.nonzero(filled)[1].astype(np.int32)
    lp.a_matrix_.value_ = program.matrix[filled]
    if program.marked.any():
        kinds = highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger
        lp.integrality_ = [kinds[int(mark)] for mark in program.marked]
    return lp


def _read(highs: Any, program: Program) -> Solved:
    import highspy

    info, solution = highs.getInfo(), highs.getSolution()
    optimal = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    values = np.asarray(solution.col_value, dtype=np.float64)
    found = len(values) == len(program.gain) and info.primal_solution_status == 2
    objective = float(program.gain @ values) if found else -np.inf
    bound = float(info.mip_dual_bound) if program.marked.any() else np.inf
    return Solved(
        values=values if found else None,
        objective=objective,
        bound=objective if optimal else bound,
        duals=np.asarray(solution.row_dual, dtype=np.float64),
    )
