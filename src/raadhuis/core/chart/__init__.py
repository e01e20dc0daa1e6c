"""The organogram: what stands where, its geometry, and the picture."""

from raadhuis.core.chart.branches import Branch, Mark, Marks, outline
from raadhuis.core.chart.drawing import svg
from raadhuis.core.chart.layout import Box, Chart, Text, lay_out

__all__ = ["Box", "Branch", "Chart", "Mark", "Marks", "Text", "lay_out", "outline", "svg"]
