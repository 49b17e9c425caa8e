"""The words of scrutiny: days, periods, quantities, references, names, statuses, the law."""
