/**
 * People whom everyone knows and whose family name alone points at them. A name pool holds none of these family
 * names, so no made-up customer can be one of them.
 */
export const famousPeople: readonly string[] = `
  Elon Musk, Jeff Bezos, Bill Gates, Mark Zuckerberg, Warren Buffett, Sundar Pichai, Satya Nadella, Larry
  Ellison, Jamie Dimon, Brian Moynihan, Bernard Madoff, Bernie Madoff, George Soros, Michael Bloomberg,
  Janet Yellen, Ben Bernanke, Alan Greenspan, Jerome Powell, Christine Lagarde, Mario Draghi, Donald Trump,
  Melania Trump, Joe Biden, Barack Obama, Michelle Obama, Hillary Clinton, Bill Clinton, George Bush, Ronald
  Reagan, Richard Nixon, John Kennedy, Abraham Lincoln, George Washington, Thomas Jefferson, Vladimir Putin,
  Volodymyr Zelensky, Xi Jinping, Angela Merkel, Olaf Scholz, Emmanuel Macron, Nicolas Sarkozy, Tony Blair,
  Margaret Thatcher, Winston Churchill, Rishi Sunak, Keir Starmer, Justin Trudeau, Narendra Modi, Jair
  Bolsonaro, Silvio Berlusconi, Giorgia Meloni, Recep Erdogan, Benjamin Netanyahu, Nelson Mandela, Mahatma
  Gandhi, Fidel Castro, Adolf Hitler, Josef Stalin, Saddam Hussein, Osama bin Laden, Albert Einstein, Isaac
  Newton, Charles Darwin, Stephen Hawking, William Shakespeare, Taylor Swift, Justin Bieber, Kim Kardashian,
  Kanye West, Oprah Winfrey, Ellen DeGeneres, Britney Spears, Lady Gaga, Beyoncé Knowles, Elvis Presley,
  Madonna Ciccone, Leonardo DiCaprio, Brad Pitt, Angelina Jolie, Tom Cruise, Tom Hanks, Meryl Streep, Arnold
  Schwarzenegger, Sylvester Stallone, Cristiano Ronaldo, Lionel Messi, Roger Federer, Rafael Nadal, Novak
  Djokovic, Tiger Woods, Usain Bolt, David Beckham, Muhammad Ali, Harry Potter, Sherlock Holmes, James Bond,
  Bruce Wayne, Clark Kent, Tony Stark, Homer Simpson, Bart Simpson, Jesse Pinkman, Tony Soprano, Santa
  Claus, Mickey Mouse, Donald Duck
`
  .split(',')
  .map((name) => name.replace(/\s+/g, ' ').trim())
