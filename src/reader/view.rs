//! Elements for the dialog, put together from the outside in, and handed over as steps that make them.

/// What stands between two fields or steps; no text holds it.
pub const BETWEEN: char = '\u{1}';

/// An element. Its attributes and texts are never read as HTML: the page makes it step by step.
#[derive(Clone, Debug)]
pub struct Node {
    tag: &'static str,
    steps: String,
}

/// An element with this tag.
#[inline(never)]
pub fn node(tag: &'static str) -> Node {
    Node { tag, steps: String::new() }
}

/// A paragraph.
#[inline(never)]
pub fn p(text: &str) -> Node {
    node("p").text(text)
}

/// A paragraph that is read out as soon as it stands there.
pub fn alert(text: &str) -> Node {
    p(text).attr("role", "alert")
}

/// A button, and what it does by its name among those of the dialog.
#[inline(never)]
pub fn button(act: &str, text: &str) -> Node {
    node("button").attr("type", "button").attr("class", "quiet").attr("data-act", act).text(text)
}

impl Node {
    /// A step by its sign; what it says is without the letter that ends it.
    #[inline(never)]
    fn step(mut self, sign: char, parts: &[&str]) -> Node {
        self.steps.extend([BETWEEN, sign]);
        for part in parts.iter().flat_map(|part| part.split(BETWEEN)) {
            self.steps.push_str(part);
        }
        self
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Node {
        self.step('@', &[name, "=", value])
    }

    /// Adds a text.
    #[inline(never)]
    pub fn text(self, text: &str) -> Node {
        self.step('~', &[text])
    }

    /// Adds a child.
    #[inline(never)]
    pub fn child(mut self, child: Node) -> Node {
        child.write(&mut self.steps);
        self
    }

    /// Adds children.
    pub fn children(self, children: impl IntoIterator<Item = Node>) -> Node {
        children.into_iter().fold(self, Node::child)
    }

    /// Writes the steps that make it: `<` and a tag begins an element within the one before, `@` sets an attribute, `~` adds a
    /// text, and `>` ends the element.
    fn write(&self, out: &mut String) {
        out.extend([BETWEEN, '<']);
        out.push_str(self.tag);
        out.push_str(&self.steps);
        out.extend([BETWEEN, '>']);
    }

    /// The steps that make elements, one after the other.
    pub fn steps(nodes: &[Node]) -> String {
        let mut out = String::new();
        nodes.iter().for_each(|node| node.write(&mut out));
        out
    }
}
