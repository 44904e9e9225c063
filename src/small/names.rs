//! A table of names. The standard one is compiled anew for every kind of value, and hashes against an enemy that a
//! page does not have.

/// Names, each with a number. A corpus of tens of thousands of records is no burden: looking up takes the same time
/// however many there are.
#[derive(Clone, Debug, Default)]
pub struct Names {
    entries: Vec<(String, usize)>,
    /// Where an entry may stand, by the hash of its name: one more than its index, or nought. At most half is taken.
    slots: Vec<u32>,
}

/// The number of a name that stands for nothing.
const NOTHING: usize = usize::MAX;

impl Names {
    /// The number of a name; none where it is not there or stands for nothing.
    pub fn get(&self, name: &str) -> Option<usize> {
        let slot = self.slots.get(self.slot(name))?;
        let entry = self.entries.get((*slot as usize).checked_sub(1)?)?;
        Some(entry.1).filter(|&number| number != NOTHING)
    }

    /// The names that stand for something, with their numbers, in the order in which they came in.
    pub fn iter(&self) -> impl Iterator<Item = (&str, usize)> + '_ {
        self.entries.iter().filter(|(_, number)| *number != NOTHING).map(|(name, number)| (name.as_str(), *number))
    }

    /// Puts a name in that stands for nothing so far. Whether it is new; one that was there stays as it is.
    pub fn add(&mut self, name: &str) -> bool {
        self.put(name, NOTHING)
    }

    /// Says what the name that came in last stands for.
    pub fn point(&mut self, number: usize) {
        if let Some(last) = self.entries.last_mut() {
            last.1 = number;
        }
    }

    /// Puts a name in with its number. Whether it is new; one that was there stays as it is, unless it stood for
    /// nothing.
    #[inline(never)]
    pub fn put(&mut self, name: &str, number: usize) -> bool {
        if self.entries.len() * 2 >= self.slots.len() {
            self.slots = vec![0; (self.slots.len() * 2).max(64)];
            for index in 0..self.entries.len() {
                let slot = self.slot(&self.entries[index].0);
                self.slots[slot] = index as u32 + 1;
            }
        }
        let slot = self.slot(name);
        let index = self.slots[slot] as usize;
        if index > 0 {
            let entry = &mut self.entries[index - 1];
            if entry.1 == NOTHING {
                entry.1 = number;
            }
            return false;
        }
        self.entries.push((name.to_owned(), number));
        self.slots[slot] = self.entries.len() as u32;
        true
    }

    /// The slot in which a name is, or would be. The length is a power of two, so that a mask will do.
    #[inline(never)]
    fn slot(&self, name: &str) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash(name) as usize & mask;
        while let Some(&index) = self.slots.get(slot)
            && index > 0
            && self.entries[index as usize - 1].0 != name
        {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

/// The hash of Fowler, Noll and Vo (FNV-1a), in 32 bits.
fn hash(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
