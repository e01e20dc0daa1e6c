"""The organogram: what stands where, its geometry, and the picture."""

from raadhuis.core.chart.branches import Branch, Mark, Marks, outline, put
from raadhuis.core.chart.cut import around_marks, everything, levels, to_depth
from raadhuis.core.chart.drawing import plain, svg
from raadhuis.core.chart.layout import Box, Chart, More, Text, for_paper, lay_out

__all__ = [
    "Box",
    "Branch",
    "Chart",
    "Mark",
    "Marks",
    "More",
    "Text",
    "around_marks",
    "everything",
    "for_paper",
    "lay_out",
    "levels",
    "outline",
    "plain",
    "put",
    "svg",
    "to_depth",
]
