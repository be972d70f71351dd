"""Article -> Annotations: sentences, names, quotations, quantities, times, vectors."""

from variorum.annotate.encoder import Encoder, load_encoder
from variorum.annotate.parser import Parser, load_parser
from variorum.annotate.stage import Tools, annotate, load_tools

__all__ = ["Encoder", "Parser", "Tools", "annotate", "load_encoder", "load_parser", "load_tools"]
