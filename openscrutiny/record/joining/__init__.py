"""What in one paper is about what in another. Plain functions on plain values, each with a reason.

A join is settled only where it is clear; where it is doubtful it stays open, with its candidates,
for somebody to settle. Missing a join costs a reader one search; a wrong one costs their trust.
"""
