"""Tables as papers print them become tables with rows, columns and labels."""
