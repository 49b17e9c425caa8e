"""What the council holds: papers in every version, and the one connected record of them."""
