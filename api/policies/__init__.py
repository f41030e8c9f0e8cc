"""The one decision point: who may see which rows, and who may do what with a row they see."""
